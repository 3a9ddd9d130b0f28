package io.raksa.loyalty.ledger;

/** Hears of every posting, in the transaction that wrote it. */
interface PostingListener {

    void posted(Posted posting);
}
