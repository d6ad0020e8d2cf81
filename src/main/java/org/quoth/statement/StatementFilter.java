package org.quoth.statement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.actor.Actor;
import org.quoth.article.ArticleFilter;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.Conditions;
import org.quoth.graphql.RequestException;
import org.quoth.search.FullText;

/** Which statements a list holds: those that meet every condition that is given. */
@Description("Which statements a list holds: those that meet every condition that is given.")
@Input("StatementFilter")
public record StatementFilter(
        @Description("Said by this actor: its id, or one of its names in full.") String speaker,
        @Description("Said by any of these actors: ids, or names in full.") List<String> speakers,
        @Description("Naming this actor in what is said: its id, or one of its names in full.") String about,
        @Description("Holding these words, as a web search takes them: words, \"phrases\", or, -not.") String text,
        @Description("In an article that holds these words in headline or body.") String articleText,
        @Description("Of this kind.") StatementKind kind,
        @Description("Of any of these kinds.") List<StatementKind> kinds,
        @Description("Doing this by saying it.") SpeechAct speechAct,
        @Description("Doing any of these by saying it.") List<SpeechAct> speechActs,
        @Description("Attributed with a cue that holds this word or these words.") String cue,
        @Description("In an article of the publication of this name.") String publication,
        @Description("In an article of any of the publications of these names.") List<String> publications,
        @Description("In an article with this label.") String topic,
        @Description("In an article with at least one of these labels.") List<String> topics,
        @Description("In an article in this language, as a BCP 47 tag: en holds en and en-GB, en-GB only itself.") String language,
        @Description("In an article in this part of its publication, as the source names it.") String section,
        @Description("In an article dated at this time or later.") OffsetDateTime from,
        @Description("In an article dated before this time.") OffsetDateTime to,
        @Description("With a confidence of at least this, from 0 to 1.") Double minConfidence,
        @Description("""
                Whether an utterance that several articles quote is listed once, as the earliest of the listed articles quotes \
                it; not in a filter that stands in another.""") Boolean distinct,
        @Description("Meeting all of these filters, too; at most 10 filters stand in a filter, at any depth.") List<StatementFilter> allOf,
        @Description("Meeting at least one of these filters.") List<StatementFilter> anyOf,
        @Description("Not meeting this filter.") StatementFilter not) {
    private static final String ABOUT = "exists (select 1 from Subject a where a.statement = x and a.datedAt = x.datedAt and a.actor.pk = :about";

    /** @throws RequestException {@code INVALID_ARGUMENT} for a condition that cannot be */
    public void narrow(Conditions statements) {
        // the index that leads to what is said about an actor tells who says it, too
        String about = ABOUT + (speaker == null ? ")" : " and a.speaker.pk = :speaker)");
        narrowArticles(statements);
        statements
                .where("x.actor.pk = :speaker", "speaker", Actor.keyOf(speaker))
                .where("x.actor.pk in :speakers", "speakers", Actor.keysOf(speakers))
                .where(about, "about", Actor.keyOf(this.about))
                .searching(FullText.matches("x", "text"), "text", text)
                .where("exists (select 1 from Article r where r = x.article and r.datedAt = x.datedAt and "
                        + FullText.matches("r", "articleText") + ")", "articleText", articleText)
                .where("x.kind = :kind", "kind", kind)
                .where("x.kind in :kinds", "kinds", kinds)
                .where("x.speechAct = :speechAct", "speechAct", speechAct)
                .where("x.speechAct in :speechActs", "speechActs", speechActs)
                .where("position(concat(' ', lower(:cue), ' ') in concat(' ', lower(x.cue.text), ' ')) > 0", "cue", cue)
                .where("x.datedAt >= :from", "from", from)
                .where("x.datedAt < :to", "to", to)
                .where("x.confidence >= :minConfidence", "minConfidence", minConfidence)
                .allOf(allOf, StatementFilter::narrow)
                .anyOf(anyOf, StatementFilter::narrow)
                .not(not, StatementFilter::narrow);
        if (distinct != null && statements.areWithin()) {
            throw RequestException
                    .invalidArgument("distinct is said of the whole list, not in a filter that stands in another");
        } else if (Boolean.TRUE.equals(distinct)) {
            statements.firstOfAlike("x.copies copy join Statement e on e = copy",
                    "e.actor = x.actor and (e.datedAt, e.pk) < (x.datedAt, x.pk)");
        }
    }

    private void narrowArticles(Conditions statements) {
        if (Stream.of(publication, publications, topic, topics, language, section).anyMatch(Objects::nonNull)) {
            // the date is the same by a foreign key: told so, the database can read articles in order and their statements with them
            ArticleFilter.narrow(statements.where("x.article.datedAt = x.datedAt"), "x.article", publication, publications,
                    topic,
                    topics, language, section);
        }
    }
}
