package io.raksa.gateway.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

    Partner get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    boolean hasName(String name) {
        return count("name", name) > 0;
    }

    /** In the order of their names. */
    Page<Partner> page(PageRequest request) {
        List<Partner> rows = request.cursor(1)
                .map(mark -> find("name > ?1 order by name", mark.key().getFirst()))
                .orElseGet(() -> find("order by name"))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, partner -> Cursor.of(partner.name));
    }
}
