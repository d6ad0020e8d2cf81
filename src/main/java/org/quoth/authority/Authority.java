package org.quoth.authority;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.quoth.actor.ActorRegistry;
import org.quoth.actor.KnownActor;
import org.quoth.actor.KnownActors;
import org.quoth.actor.KnownActors.Loaded;
import org.quoth.deletion.Tombstones;

/** Takes in lists of known actors, without those who were deleted for good. */
@ApplicationScoped
class Authority {
    @Inject
    KnownActors known;

    @Inject
    ActorRegistry registry;

    @Inject
    Tombstones tombstones;

    @Transactional
    LoadedActors load(List<KnownActor> actors) {
        // whom somebody deletes right now is deleted before, or here
        registry.alone();
        Set<KnownActor> deleted = tombstones.deleted(actors, KnownActor::kind, KnownActor::names);
        Loaded loaded = known.load(actors.stream().filter(actor -> !deleted.contains(actor)).toList());
        return new LoadedActors(loaded.actors(), loaded.created(), actors.stream().filter(deleted::contains)
                .map(actor -> new SkippedActor(actor.name(), "It was deleted for good: withdraw the tombstone first"))
                .toList());
    }
}
