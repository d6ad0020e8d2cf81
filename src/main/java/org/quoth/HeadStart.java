package org.quoth;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.query.hql.internal.HqlParseTreeBuilder;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.quoth.graphql.Keys;

/**
 * Does on another processor, while the service starts, what the start or the first query would otherwise wait for: things that take
 * long, depend on nothing, and are made once for all. On one processor they take no longer than they would later.
 */
final class HeadStart {
    private HeadStart() {
    }

    static void begin() {
        Thread thread = new Thread(HeadStart::run, "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    static void run() {
        // OpenID Connect tries them all when Quarkus starts, whether it is on or not
        AlgorithmFactoryFactory.getInstance();
        parse("select x.pk, x.speaker.name from Statement x where "
                + Keys.amongFound("x.speaker.pk", "select x.pk from Speaker x where " + Keys.among("x.article.pk", "keys"))
                + " order by x.pk desc");
    }

    /** As Hibernate does: the parser keeps for all queries what it has found out about its grammar. */
    private static void parse(String hql) {
        HqlLexer lexer = HqlParseTreeBuilder.INSTANCE.buildHqlLexer(hql);
        HqlParser parser = HqlParseTreeBuilder.INSTANCE.buildHqlParser(hql, lexer);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.statement();
    }
}
