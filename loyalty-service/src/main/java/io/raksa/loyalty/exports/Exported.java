package io.raksa.loyalty.exports;

/** A row of a file. */
sealed interface Exported permits ExportedMember, ExportedBalance, ExportedCode {

    /** Behind which the next rows come. */
    String mark();
}
