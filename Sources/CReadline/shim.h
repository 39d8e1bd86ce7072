// GNU Readline for Swift: its global variables are reached through functions.
#ifndef DEBRIEF_CREADLINE_SHIM_H
#define DEBRIEF_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

/// Says what readline must not do by itself: catch signals, complete file names, reset the terminal.
static inline void debrief_rl_prepare(
    rl_completion_func_t *complete, rl_vintfunc_t *keep_prepared, rl_voidfunc_t *keep_modes)
{
    rl_readline_name = "debrief";
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_instream = stdin;
    rl_outstream = stdout;
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = " \t\n,";
    rl_completer_quote_characters = "";
    if (keep_prepared) rl_prep_term_function = keep_prepared;
    rl_deprep_term_function = keep_modes;
}

/// The line so far; valid until the next call of readline.
static inline const char *debrief_rl_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }

/// How long the line so far is, in bytes.
static inline int debrief_rl_end(void) { return rl_end; }

/// How many bytes of the line stand before the cursor.
static inline int debrief_rl_point(void) { return rl_point; }

/// Puts a text before the line so far, and the cursor behind all of it.
static inline void debrief_rl_insert_first(const char *text)
{
    rl_point = 0;
    rl_insert_text(text);
    rl_point = rl_end;
}

/// Moves the cursor behind so many bytes of the line.
static inline void debrief_rl_move(int point) { rl_point = point; }

/// What stands before the line.
static inline const char *debrief_rl_prompt(void) { return rl_prompt ? rl_prompt : ""; }

/// Whether the cursor stands behind the last letter.
static inline int debrief_rl_is_at_end(void) { return rl_point >= rl_end; }

/// File names are never offered, whether or not something was found.
static inline void debrief_rl_completion_is_ours(void)
{
    rl_attempted_completion_over = 1;
    rl_completion_append_character = 0;
}

/// Shows what is typed, or leaves it to another function.
static inline void debrief_rl_redisplay_with(rl_voidfunc_t *function)
{
    rl_redisplay_function = function ? function : rl_redisplay;
}

/// Writes a text as readline writes.
static inline void debrief_rl_say(const char *text) { fputs(text, rl_outstream ? rl_outstream : stdout); }

/// Writes what readline has gathered.
static inline void debrief_rl_flush(void) { fflush(rl_outstream ? rl_outstream : stdout); }

#endif
