package org.quoth.actor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.KnownName.Row;
import org.quoth.article.Article;
import org.quoth.resolve.ExtractedActor;

/** Makes mentions of those whom articles name, by what is known of their names; whom nothing tells gets an actor of its own. */
@ApplicationScoped
class MentionMaker {
    @Inject
    EntityManager entities;

    @Inject
    DecidedMentions decided;

    @Inject
    Reassignment reassignment;

    @Inject
    MergeCandidates candidates;

    Map<ExtractedActor, Mention> make(Map<Article, List<Bearer>> bearers, Map<KnownName, Row> known) {
        Map<ExtractedActor, Mention> mentions = new IdentityHashMap<>();
        List<ExtractedActor> strangers = new ArrayList<>();
        bearers.forEach((article, named) -> {
            Map<String, Long> given = decided.given(article);
            for (Bearer bearer : named) {
                Mention mention = mention(article, bearer.actor(), known.get(bearer.name()), known.get(bearer.clue()), given);
                mentions.put(bearer.actor(), mention);
                if (mention.actor == null) {
                    strangers.add(bearer.actor());
                }
            }
        });
        List<Long> made = reassignment.make(strangers.stream().map(stranger -> stranger.kind().name()).toList(),
                strangers.stream().map(stranger -> ActorName.shortened(stranger.name())).toList());
        for (int i = 0; i < made.size(); i++) {
            Mention mention = mentions.get(strangers.get(i));
            mention.actor = entities.getReference(Actor.class, made.get(i));
            if (mention.clueId != null) {
                candidates.add(mention.clueId, made.get(i));
            }
        }
        return mentions;
    }

    private Mention mention(Article article, ExtractedActor extracted, Row name, Row clue, Map<String, Long> given) {
        String normalized = ActorName.normalized(extracted.name());
        Long actor = given.containsKey(normalized)
                ? given.get(normalized)
                : name != null && name.actor() != null
                        ? name.actor()
                        : clue != null && clue.actor() != null ? clue.actor() : before(article, normalized);
        Mention mention = new Mention();
        mention.article = article;
        mention.actor = actor == null ? null : entities.getReference(Actor.class, actor);
        mention.given = given.containsKey(normalized);
        mention.kind = extracted.kind();
        mention.name = extracted.name();
        mention.names = Stream.concat(Stream.of(extracted.name()), extracted.aliases().stream()).map(ActorName::shortened)
                .distinct().toList();
        mention.role = extracted.role();
        mention.roleOrganization = extracted.roles().isEmpty() ? null : extracted.roles().get(0).organization();
        mention.offsets = extracted.mentions().stream().flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .toArray();
        mention.nameId = name == null ? null : name.id();
        mention.clueId = clue == null ? null : clue.id();
        return mention;
    }

    /** Whom the article meant by a name that tells nobody when it was read before; null where it is read for the first time. */
    private static Long before(Article article, String normalized) {
        return article.mentioned.stream().filter(mention -> ActorName.normalized(mention.name).equals(normalized))
                .map(mention -> mention.actor.pk).findFirst().orElse(null);
    }
}
