package org.quoth.statement;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.actor.Actor;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.Listing;

/** Which statements a list holds: those that meet every condition that is given. */
@Description("Which statements a list holds: those that meet every condition that is given.")
@Input("StatementFilter")
public record StatementFilter(
        @Description("Said by this actor: its id, or one of its names in full.") String speaker,
        @Description("Naming this actor in what is said: its id, or one of its names in full.") String about,
        @Description("Holding these words, as a web search takes them: words, \"phrases\", or, -not.") String text,
        @Description("Of this kind.") StatementKind kind,
        @Description("Doing this by saying it.") SpeechAct speechAct,
        @Description("Attributed with a cue that holds this word or these words.") String cue,
        @Description("In an article of the publication of this name.") String publication,
        @Description("In an article with this label.") String topic,
        @Description("In an article of this time or later.") OffsetDateTime from,
        @Description("In an article of before this time.") OffsetDateTime to,
        @Description("Whether an utterance that several articles quote is listed once, as the earliest of those listed quotes it.") Boolean distinct) {
    Listing<Statement> narrow(Listing<Statement> statements) {
        Listing<Statement> narrowed = statements
                .where("x.actor.pk = :speaker", "speaker", actor(speaker))
                .where("exists (select 1 from x.about a where a.pk = :about)", "about", actor(about))
                .where("cast(sql('(to_tsvector(''english'', left(?, 100000)) @@ websearch_to_tsquery(''english'', ?))', x.text, :text) as Boolean) = true",
                        "text",
                        text)
                .where("x.kind = :kind", "kind", kind)
                .where("x.speechAct = :speechAct", "speechAct", speechAct)
                .where("position(concat(' ', lower(:cue), ' ') in concat(' ', lower(x.cue.text), ' ')) > 0", "cue", cue)
                .where("x.article.publication.name = :publication", "publication", publication)
                .where("array_contains(x.article.topics, :topic)", "topic", topic)
                .where("x.datedAt >= :from", "from", from)
                .where("x.datedAt < :to", "to", to);
        return Boolean.TRUE.equals(distinct)
                ? narrowed.firstOfAlike("e member of x.copies and e.actor = x.actor and (e.datedAt, e.pk) < (x.datedAt, x.pk)")
                : narrowed;
    }

    private static Long actor(String idOrName) {
        return idOrName == null ? null : Actor.withIdOrName(idOrName).pk;
    }
}
