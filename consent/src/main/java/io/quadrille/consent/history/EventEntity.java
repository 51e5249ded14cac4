// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.history;

import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.chain.Link;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A row of {@code consent_event}. */
@Entity
@Immutable
@Table(name = "consent_event")
class EventEntity {

    @EmbeddedId
    private EventKey key;

    @Column(name = "at")
    private Instant at;

    @Column(name = "event")
    private String event;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ConsentState state;

    @Column(name = "actor")
    private String actor;

    @Column(name = "body")
    private String body;

    @Column(name = "predecessor_hash")
    private String predecessorHash;

    @Column(name = "hash")
    private String hash;

    /** For Hibernate. */
    protected EventEntity() {}

    EventEntity(EventKey key, Happening happening, ConsentState state, Link link) {
        this.key = key;
        this.at = happening.at();
        this.event = happening.act().event();
        this.state = state;
        this.actor = happening.actor();
        this.body = link.body();
        this.predecessorHash = link.predecessor().orElse(null);
        this.hash = link.hash();
    }

    /** Whether what is shown of the entry is what its hash covers. */
    boolean saysWhatWasHashed() {
        return HistoryDocument.saysOf(body, key, at, event, state, actor);
    }

    Link link() {
        return new Link(body, Optional.ofNullable(predecessorHash), hash);
    }

    ConsentEvent event() {
        return new ConsentEvent(key.sequence(), at, event, state, actor, HistoryDocument.reason(body), body, hash);
    }
}
