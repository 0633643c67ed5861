#ifndef C_SENTIMENT_ANALYSIS_DATA_H
#define C_SENTIMENT_ANALYSIS_DATA_H

#include <stddef.h>

/// The first byte of the lexicon: UTF-8, as in lexicon.txt.
const unsigned char *sentiment_lexicon_start(void);

/// Its length in bytes.
extern const size_t sentiment_lexicon_size;

/// The first byte of the weights by which mentions are judged: made by dossier-train, in the format of HashedWeights.
const unsigned char *sentiment_portrayal_start(void);

/// Their length in bytes.
extern const size_t sentiment_portrayal_size;

/// The same for the weights by which sentences are judged.
const unsigned char *sentiment_sentence_start(void);

extern const size_t sentiment_sentence_size;

#endif
