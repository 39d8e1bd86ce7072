/// The template of the catalogue, as it stands in the binary.
const unsigned char *debrief_words(void);

/// How many bytes it has.
unsigned long debrief_words_count(void);
