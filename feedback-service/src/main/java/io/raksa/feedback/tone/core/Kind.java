package io.raksa.feedback.tone.core;

/** What a feature is about, so that the same word or number as features of two kinds has two hashes. Trained weights hang on each salt. */
enum Kind {
    WORD(0x5bd1e995),
    PAIR(0x1b873593),
    TRIPLE(0x3c6ef372),
    WORD_BY_PLACE(0x1f83d9ab),
    WORD_BY_LENGTH(0x510e527f),
    FIRST_WORD(0x0e3779b9),
    LAST_WORD(0x1e3779b9),
    LENGTH(0x6a09e667),
    COUNT(0x55aa55aa),
    COUNT_BY_LENGTH(0x55aa55ab),
    QUESTION_BY_PLACE(0x5be0cd19),
    QUESTION_BY_LENGTH(0x5be0cd18),
    LAST_QUESTION_BY_NUMBER(0x5be0cd17),
    LAST_QUESTION_BY_LENGTH(0x5be0cd16);

    private final int salt;

    Kind(int salt) {
        this.salt = salt;
    }

    int of(int hash) {
        return hash ^ salt;
    }

    int of(int first, int second) {
        return (first * 31 + second) * 0x9e3779b1 ^ salt;
    }
}
