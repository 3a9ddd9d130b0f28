package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A record that is to be compared with the others.
 *
 * @param profileId the profile it belongs to
 */
record Candidate(UUID recordId, UUID profileId, Traits traits) {

    /** The names in a row of {@code customer}. */
    static List<String> names(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        names.add(row.getString("display_name"));
        if (row.getString("name_en") != null) {
            names.add(row.getString("name_en"));
        }
        return names;
    }
}
