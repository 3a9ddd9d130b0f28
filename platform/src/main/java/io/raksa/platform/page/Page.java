package io.raksa.platform.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them, in the list's order
 * @param next give it as {@code after} to get the next page; absent on the last one
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the list's order.")
        List<T> items,

        @Schema(description = "Give it as 'after' to get the next page; absent on the last page.", nullable = true)
        @Nullable
        String next) {

    /**
     * A page out of rows read with {@link PageRequest#rowsToRead()}: the one too many only says that there is a next page.
     *
     * @param mark the sort key of a row, from which the next page goes on
     */
    public static <R> Page<R> of(List<R> rows, PageRequest request, Function<R, Cursor> mark) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<R> items = rows.subList(0, request.limit());
        return new Page<>(List.copyOf(items), mark.apply(items.getLast()).toString());
    }

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
