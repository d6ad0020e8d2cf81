package org.quoth.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.quoth.article.TextSpan;

/**
 * Writes new statements with their spans and subjects: any number with one SQL statement a table, each column as an array. Most of
 * what is written for an article is this, and row by row Hibernate takes several times as long.
 */
@ApplicationScoped
public class StatementWriter {
    @Inject
    EntityManager entities;

    /** Belongs into the transaction that has written their articles and speakers. The statements get their keys, and stay unmanaged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Statement> statements) {
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        BeforeExecutionGenerator keys = (BeforeExecutionGenerator) session.getFactory().getMappingMetamodel()
                .getEntityDescriptor(Statement.class).getGenerator();
        statements.forEach(statement -> statement.pk = (Long) keys.generate(session, statement, null, EventType.INSERT));
        writeStatements(statements);
        writeSpans(statements);
        writeSubjects(statements);
    }

    private void writeStatements(List<Statement> statements) {
        Query insert = entities
                .createNativeQuery(
                        """
                                insert into statement (dated_at, id, article_id, speaker_id, actor_id, position, kind, speech_act, text, confidence,
                                    cue_start, cue_end, cue_text, mention_start, mention_end, mention_text,
                                    addressee_start, addressee_end, addressee_text, occasion_start, occasion_end, occasion_text)
                                select a.dated_at, t.* from unnest(cast(:ids as bigint[]), cast(:articles as bigint[]), cast(:speakers as bigint[]),
                                    cast(:actors as bigint[]), cast(:positions as int[]), cast(:kinds as text[]), cast(:acts as text[]),
                                    cast(:texts as text[]), cast(:confidences as double precision[]),
                                    cast(:cueStarts as int[]), cast(:cueEnds as int[]), cast(:cueTexts as text[]),
                                    cast(:mentionStarts as int[]), cast(:mentionEnds as int[]), cast(:mentionTexts as text[]),
                                    cast(:addresseeStarts as int[]), cast(:addresseeEnds as int[]), cast(:addresseeTexts as text[]),
                                    cast(:occasionStarts as int[]), cast(:occasionEnds as int[]), cast(:occasionTexts as text[])) as t (id, article_id)
                                join article a on a.id = t.article_id""")
                .setParameter("ids", column(statements, Long[]::new, statement -> statement.pk))
                .setParameter("articles", column(statements, Long[]::new, statement -> statement.article.pk))
                .setParameter("speakers", column(statements, Long[]::new,
                        statement -> statement.speaker == null ? null : statement.speaker.pk))
                .setParameter("actors", column(statements, Long[]::new,
                        statement -> statement.actor == null ? null : statement.actor.pk))
                .setParameter("positions", column(statements, Integer[]::new, statement -> statement.position))
                .setParameter("kinds", column(statements, String[]::new, statement -> statement.kind.name()))
                .setParameter("acts", column(statements, String[]::new, statement -> statement.speechAct.name()))
                .setParameter("texts", column(statements, String[]::new, statement -> statement.text))
                .setParameter("confidences", column(statements, Double[]::new, statement -> statement.confidence));
        span(insert, "cue", statements, statement -> statement.cue);
        span(insert, "mention", statements, statement -> statement.mention);
        span(insert, "addressee", statements, statement -> statement.addressee);
        span(insert, "occasion", statements, statement -> statement.occasion);
        insert.executeUpdate();
    }

    private static void span(Query insert, String name, List<Statement> statements, Function<Statement, TextSpan> value) {
        List<TextSpan> spans = new ArrayList<>();
        statements.forEach(statement -> spans.add(value.apply(statement)));
        insert.setParameter(name + "Starts", column(spans, Integer[]::new, span -> span == null ? null : span.start()))
                .setParameter(name + "Ends", column(spans, Integer[]::new, span -> span == null ? null : span.end()))
                .setParameter(name + "Texts", column(spans, String[]::new, span -> span == null ? null : span.text()));
    }

    private void writeSpans(List<Statement> statements) {
        List<Long> owners = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<TextSpan> spans = new ArrayList<>();
        for (Statement statement : statements) {
            for (int i = 0; i < statement.spans.size(); i++) {
                owners.add(statement.pk);
                positions.add(i);
                spans.add(statement.spans.get(i));
            }
        }
        entities.createNativeQuery("""
                insert into statement_span (statement_id, position, start_offset, end_offset, text)
                select * from unnest(cast(:statements as bigint[]), cast(:positions as int[]), cast(:starts as int[]),
                    cast(:ends as int[]), cast(:texts as text[]))""")
                .setParameter("statements", owners.toArray(Long[]::new))
                .setParameter("positions", positions.toArray(Integer[]::new))
                .setParameter("starts", column(spans, Integer[]::new, TextSpan::start))
                .setParameter("ends", column(spans, Integer[]::new, TextSpan::end))
                .setParameter("texts", column(spans, String[]::new, TextSpan::text))
                .executeUpdate();
    }

    private void writeSubjects(List<Statement> statements) {
        List<Long> owners = new ArrayList<>();
        List<Long> actors = new ArrayList<>();
        statements.forEach(statement -> statement.about.forEach(actor -> {
            owners.add(statement.pk);
            actors.add(actor.pk);
        }));
        entities.createNativeQuery("""
                insert into statement_about (statement_id, actor_id)
                select * from unnest(cast(:statements as bigint[]), cast(:actors as bigint[]))""")
                .setParameter("statements", owners.toArray(Long[]::new))
                .setParameter("actors", actors.toArray(Long[]::new))
                .executeUpdate();
    }

    private static <R, T> T[] column(List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
