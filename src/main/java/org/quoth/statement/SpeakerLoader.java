package org.quoth.statement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.quoth.graphql.NodeLoader;

/** Finds speakers for {@code node}. */
@ApplicationScoped
class SpeakerLoader implements NodeLoader {
    @Inject
    EntityManager entities;

    @Override
    public String type() {
        return Speaker.TYPE;
    }

    @Override
    public List<Speaker> load(List<Long> keys) {
        return entities.unwrap(Session.class).findMultiple(Speaker.class, keys);
    }
}
