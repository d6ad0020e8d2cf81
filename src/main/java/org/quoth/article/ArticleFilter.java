package org.quoth.article;

import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.actor.Actor;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.Conditions;
import org.quoth.graphql.RequestException;
import org.quoth.search.FullText;

/** Which articles a list holds: those that meet every condition that is given. */
@Description("Which articles a list holds: those that meet every condition that is given.")
@Input("ArticleFilter")
public record ArticleFilter(
        @Description("In the publication of this name.") String publication,
        @Description("In any of the publications of these names.") List<String> publications,
        @Description("With this label, as the source gives it.") String topic,
        @Description("With at least one of these labels.") List<String> topics,
        @Description("In this language, as a BCP 47 tag: en holds en and en-GB, en-GB only itself.") String language,
        @Description("In this part of the publication, as the source names it.") String section,
        @Description("Holding these words in headline or body, as a web search takes them: words, \"phrases\", or, -not.") String text,
        @Description("In which this actor says something: its id, or one of its names in full.") String speaker,
        @Description("In which any of these actors says something: ids, or names in full.") List<String> speakers,
        @Description("Naming this actor: its id, or one of its names in full.") String mentions,
        @Description("Published (or taken in, where the source does not tell) at this time or later.") OffsetDateTime from,
        @Description("Published (or taken in, where the source does not tell) before this time.") OffsetDateTime to,
        @Description("Meeting all of these filters, too; at most 10 filters stand in a filter, at any depth.") List<ArticleFilter> allOf,
        @Description("Meeting at least one of these filters.") List<ArticleFilter> anyOf,
        @Description("Not meeting this filter.") ArticleFilter not) {
    private static final String SPEAKS = "exists (select 1 from Statement s where s.article = x and s.datedAt = x.datedAt and s.actor.pk ";

    /** As far as the first hyphen, an index answers it. */
    private static final String LANGUAGE = "cast(sql('(split_part(lower(?), ''-'', 1) = split_part(lower(?), ''-'', 1))', %s.language, :language) as Boolean) = true";

    /** @throws RequestException {@code INVALID_ARGUMENT} for a condition that cannot be */
    public void narrow(Conditions articles) {
        narrow(articles, "x", publication, publications, topic, topics, language, section)
                .searching(FullText.matches("x", "text"), "text", text)
                .where(SPEAKS + "= :speaker)", "speaker", Actor.keyOf(speaker))
                .where(SPEAKS + "in :speakers)", "speakers", Actor.keysOf(speakers))
                .where("exists (select 1 from Mention m where m.article = x and m.actor.pk = :mentions)", "mentions",
                        Actor.keyOf(mentions))
                .where("x.datedAt >= :from", "from", from)
                .where("x.datedAt < :to", "to", to)
                .allOf(allOf, ArticleFilter::narrow)
                .anyOf(anyOf, ArticleFilter::narrow)
                .not(not, ArticleFilter::narrow);
    }

    /**
     * For a list of anything that belongs to articles: to one of this publication, topic, language and section, each without
     * effect where it is null.
     *
     * @param article in HQL, from the element {@code x}
     */
    public static Conditions narrow(Conditions elements, String article, String publication, List<String> publications,
            String topic, List<String> topics, String language, String section) {
        return elements
                .where(article + ".publication.pk in :publication", "publication",
                        Publication.keysOf(publication == null ? null : List.of(publication)))
                .where(article + ".publication.pk in :publications", "publications", Publication.keysOf(publications))
                .where("array_contains(" + article + ".topics, :topic)", "topic", topic)
                .where("array_intersects(" + article + ".topics, :topics)", "topics",
                        topics == null ? null : ClientValue.checked("topics", topics).toArray(String[]::new))
                .where("(" + LANGUAGE.formatted(article) + " and (lower(" + article
                        + ".language) = lower(:language) or lower(" + article
                        + ".language) like concat(lower(:language), '-%')))", "language", language)
                .where(article + ".section = :section", "section", section);
    }
}
