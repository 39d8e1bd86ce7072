// What a process can do to itself and know of itself, which Swift does not reach.
#ifndef DEBRIEF_CPROCESS_SHIM_H
#define DEBRIEF_CPROCESS_SHIM_H

#include <elf.h>
#include <link.h>
#include <stddef.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Keeps the memory of this process out of core files, and from being read by other programs of the
/// same user.
static inline int debrief_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/// A file that is in memory alone, is gone when it is closed, and that no other program gets.
static inline int debrief_memory_file(void) { return (int)syscall(SYS_memfd_create, "", 1U); }

struct debrief_note {
    const unsigned char *bytes;
    size_t count;
};

/// The build id among the notes between two places of a program.
static inline struct debrief_note debrief_note_between(const unsigned char *at, const unsigned char *end)
{
    struct debrief_note found = {0, 0};
    while ((size_t)(end - at) >= sizeof(ElfW(Nhdr))) {
        const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
        size_t name = (note->n_namesz + 3) & ~(size_t)3, text = (note->n_descsz + 3) & ~(size_t)3;
        const unsigned char *words = at + sizeof *note;
        if (name + text > (size_t)(end - words)) break;
        if (note->n_type == NT_GNU_BUILD_ID && name == 4 && memcmp(words, "GNU", 4) == 0) {
            found.bytes = words + name;
            found.count = note->n_descsz;
            break;
        }
        at = words + name + text;
    }
    return found;
}

/// What the linker wrote into this program as its build id; no bytes where it wrote nothing.
static inline struct debrief_note debrief_build_note(void)
{
    struct debrief_note found = {0, 0};
    const ElfW(Phdr) *parts = (const ElfW(Phdr) *)getauxval(AT_PHDR);
    unsigned long count = parts ? getauxval(AT_PHNUM) : 0, base = 0;
    for (unsigned long i = 0; i < count; i++)
        if (parts[i].p_type == PT_PHDR) base = (unsigned long)parts - parts[i].p_vaddr;
    for (unsigned long i = 0; i < count && !found.bytes; i++) {
        if (parts[i].p_type != PT_NOTE) continue;
        const unsigned char *at = (const unsigned char *)(base + parts[i].p_vaddr);
        found = debrief_note_between(at, at + parts[i].p_memsz);
    }
    return found;
}

#endif
