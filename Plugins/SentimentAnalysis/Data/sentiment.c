#include "CSentimentAnalysisData.h"

static const unsigned char lexicon[] = {
#embed "lexicon.txt"
};

const size_t sentiment_lexicon_size = sizeof lexicon;

const unsigned char *sentiment_lexicon_start(void) { return lexicon; }

static const unsigned char portrayal[] = {
#embed "portrayal.weights"
};

const size_t sentiment_portrayal_size = sizeof portrayal;

const unsigned char *sentiment_portrayal_start(void) { return portrayal; }

static const unsigned char sentence[] = {
#embed "sentence.weights"
};

const size_t sentiment_sentence_size = sizeof sentence;

const unsigned char *sentiment_sentence_start(void) { return sentence; }
