package io.raksa.platform.page;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page goes on in a list that is ordered by time and id, the newest first: with the rows {@code (at, id)} before these. On the
 * first page that is every row.
 *
 * {@snippet :
 * NewestFirst before = NewestFirst.of(page);
 * // where customer_id = :customer and (at, id) < (:at, :id) order by at desc, id desc limit :rows
 * Page.of(rows, page, row -> NewestFirst.mark(row.at(), row.id()));
 * }
 */
public record NewestFirst(Instant at, UUID id) {

    private static final NewestFirst START = new NewestFirst(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /** Where the asked page goes on. */
    public static NewestFirst of(PageRequest page) {
        return page.cursor(2)
                .map(cursor -> new NewestFirst(cursor.instant(0), cursor.uuid(1)))
                .orElse(START);
    }

    /** The mark of a row. */
    public static Cursor mark(Instant at, UUID id) {
        return Cursor.of(at, id);
    }
}
