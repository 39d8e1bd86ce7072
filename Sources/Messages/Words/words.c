#include "words.h"

// #embed came with C23; the compiler that Swift brings knows it in any standard.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char template_bytes[] = {
#embed "debrief.pot"
};

const unsigned char *debrief_words(void) { return template_bytes; }

unsigned long debrief_words_count(void) { return sizeof template_bytes; }
