// The note that the linker leaves in a program (its build id), found in memory.
#ifndef DEBRIEF_BUILD_NOTE_H
#define DEBRIEF_BUILD_NOTE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <elf.h>
#include <link.h>
#include <stddef.h>
#include <string.h>

struct debrief_note {
    const unsigned char *bytes;
    size_t count;
};

static inline int debrief_find_note(struct dl_phdr_info *program, size_t size, void *found) {
    (void)size;
    for (int i = 0; i < program->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &program->dlpi_phdr[i];
        if (part->p_type != PT_NOTE) continue;
        const unsigned char *at = (const unsigned char *)(program->dlpi_addr + part->p_vaddr);
        const unsigned char *end = at + part->p_memsz;
        while ((size_t)(end - at) >= sizeof(ElfW(Nhdr))) {
            const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
            size_t name = (note->n_namesz + 3) & ~(size_t)3, text = (note->n_descsz + 3) & ~(size_t)3;
            const unsigned char *words = at + sizeof *note;
            if (name + text > (size_t)(end - words)) break;
            if (note->n_type == NT_GNU_BUILD_ID && name == 4 && memcmp(words, "GNU", 4) == 0) {
                struct debrief_note *out = found;
                out->bytes = words + name;
                out->count = note->n_descsz;
                return 1;
            }
            at = words + name + text;
        }
    }
    // The first that is told of is the program itself.
    return 1;
}

/// What the linker was told to write into this program as its build id; no bytes where nothing was.
static inline struct debrief_note debrief_build_note(void) {
    struct debrief_note found = {0, 0};
    dl_iterate_phdr(debrief_find_note, &found);
    return found;
}

#endif
