package org.alongside.document;

import java.util.List;
import java.util.UUID;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.privacy.PersonalContent;
import org.springframework.stereotype.Component;

/** Files that residents and panel members gave in forms. Files given by staff are papers of the council and stay. */
@Component
class GivenFiles implements PersonalContent {

    private static final int AT_ONCE = 50;

    private final DocumentRows rows;
    private final ContentStores stores;
    private final Accounts accounts;

    GivenFiles(DocumentRows rows, ContentStores stores, Accounts accounts) {
        this.rows = rows;
        this.stores = stores;
        this.accounts = accounts;
    }

    @Override
    public String table() {
        return "document";
    }

    @Override
    public long erasable(UUID person) {
        return isStaff(person) ? 0 : rows.countGivenInForms(person);
    }

    @Override
    public long erase(UUID person) {
        if (isStaff(person)) {
            return 0;
        }
        long erased = 0;
        List<Document> some = rows.givenInForms(person, AT_ONCE);
        while (!some.isEmpty()) {
            for (Document document : some) {
                rows.erase(document.id());
                stores.of(document.keptIn()).remove(document.id());
            }
            erased += some.size();
            some = rows.givenInForms(person, AT_ONCE);
        }
        return erased;
    }

    private boolean isStaff(UUID person) {
        return accounts.require(person).roles().stream().anyMatch(Role.STAFF::contains);
    }
}
