package io.raksa.loyalty.imports;

import io.raksa.platform.file.Row;
import java.util.List;

/** Brings lines of one kind in, and takes back what they brought. Both in the caller's transaction. */
interface Bringing {

    ImportKind kind();

    /**
     * Refuses a plan that names what is not there.
     *
     * @throws io.raksa.platform.problem.Problem 404
     */
    void require(ImportRequest plan);

    /** Brings some lines in; what became of each, in their order. What is there already is not done again. */
    List<LineOutcome> bring(ImportRequest plan, List<Row> rows);

    /**
     * Takes back what a line brought; false where something came of it since.
     *
     * @throws RuntimeException of the database (23503) where something refers to it since
     */
    boolean takeBack(ImportRequest plan, String thing);
}
