package io.raksa.customer.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code handling_guide}. */
@ApplicationScoped
class HandlingGuides {

    private final Jdbi jdbi;

    HandlingGuides(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<HandlingGuideView> find(String code) {
        return find("", code);
    }

    /** The guide, held against changes until the transaction ends. */
    Optional<HandlingGuideView> findForChange(String code) {
        return find(" for no key update", code);
    }

    private Optional<HandlingGuideView> find(String lock, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from handling_guide where code = ?" + lock)
                .bind(0, code)
                .map(HandlingGuides::view)
                .findOne());
    }

    /** Keeps a guide; false where its code is taken. */
    boolean insert(HandlingGuideView fresh) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("""
                                insert into handling_guide (code, version, name_th, name_en, advice_th, advice_en, retired)
                                values (:code, :version, :nameTh, :nameEn, :adviceTh, :adviceEn, :retired)
                                on conflict (code) do nothing""").bindMethods(fresh).execute())
                == 1;
    }

    void update(HandlingGuideView changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update handling_guide
                        set version = :version, name_th = :nameTh, name_en = :nameEn,
                            advice_th = :adviceTh, advice_en = :adviceEn, retired = :retired
                        where code = :code""").bindMethods(changed).execute());
    }

    /** Those after a code, in the order of the codes. */
    List<HandlingGuideView> after(String code, int rows) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from handling_guide where code > ? order by code limit ?")
                        .bind(0, code)
                        .bind(1, rows)
                        .map(HandlingGuides::view)
                        .list());
    }

    static HandlingGuideView view(ResultSet row, StatementContext context) throws SQLException {
        return new HandlingGuideView(
                row.getString("code"),
                row.getLong("version"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("advice_th"),
                row.getString("advice_en"),
                row.getBoolean("retired"));
    }
}
