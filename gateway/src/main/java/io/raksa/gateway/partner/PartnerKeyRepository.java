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
class PartnerKeyRepository implements PanacheRepositoryBase<PartnerKey, UUID> {

    PartnerKey get(UUID partnerId, UUID keyId) {
        return findByIdOptional(keyId)
                .filter(key -> key.partnerId.equals(partnerId))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** In the order in which they were made. */
    Page<PartnerKey> page(UUID partnerId, PageRequest request) {
        List<PartnerKey> rows = request.cursor(1)
                .map(mark -> find("partnerId = ?1 and id > ?2 order by id", partnerId, mark.uuid(0)))
                .orElseGet(() -> find("partnerId = ?1 order by id", partnerId))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, key -> Cursor.of(key.id));
    }
}
