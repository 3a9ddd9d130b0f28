package io.raksa.loyalty.ledger.core;

/** A sentence for people, in the two languages of the platform. */
public record Words(String en, String th) {

    /** This, and what follows. */
    Words and(Words more) {
        return new Words(en + "; " + more.en, th + " " + more.th);
    }
}
