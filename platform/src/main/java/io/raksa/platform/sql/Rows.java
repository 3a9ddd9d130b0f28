package io.raksa.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every hand-written repository says of its rows: values that may be absent, and rows turned into columns for set-based statements. */
public final class Rows {

    private Rows() {}

    /** One column of the given rows, for {@code bindArray} and {@code unnest}. */
    public static <R, V> List<@Nullable V> column(List<R> rows, Function<? super R, ? extends @Nullable V> value) {
        List<@Nullable V> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    /** As {@link #column}, of instants, in the form that {@code timestamptz[]} takes as {@code text[]}. */
    public static <R> List<@Nullable String> instants(List<R> rows, Function<? super R, @Nullable Instant> value) {
        return column(rows, row -> text(value.apply(row)));
    }

    /** As {@link #column}, of enum constants, by name. */
    public static <R> List<@Nullable String> names(
            List<R> rows, Function<? super R, ? extends @Nullable Enum<?>> value) {
        return column(rows, row -> name(value.apply(row)));
    }

    /** The constant's name as it is stored; null for none. */
    public static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** An instant that is always there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant that may be absent. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** An enum constant, stored by its name, that may be absent. */
    public static <E extends Enum<E>> @Nullable E constantOrNull(ResultSet row, String column, Class<E> type)
            throws SQLException {
        @Nullable String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
