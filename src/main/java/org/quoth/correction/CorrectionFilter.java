package org.quoth.correction;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.graphql.Conditions;
import org.quoth.graphql.NodeId;
import org.quoth.statement.Statement;

/** Which corrections a list holds: those that meet every condition that is given. */
@Description("Which corrections a list holds: those that meet every condition that is given.")
@Input("CorrectionFilter")
public record CorrectionFilter(
        @Description("Of this kind.") CorrectionKind kind,
        @Description("Made by the caller of this name: a key's or a user's.") String by,
        @Id @Description("Of a statement of the article of this id.") String article,
        @Id @Description("Of the statement of this id.") String statement,
        @Id @Description("Of the actor of this id, or with it as the other.") String actor,
        @Description("Whether it has been undone.") Boolean undone,
        @Description("Whether the statement that it corrects was not found when its article was last read; it is kept then.") Boolean detached,
        @Description("Made at this time or later.") OffsetDateTime from,
        @Description("Made before this time.") OffsetDateTime to) {
    private static final String DETACHED = "exists (select 1 from Statement s where s.pk = x.statementPk and s.detached)";

    void narrow(Conditions corrections) {
        if (undone != null) {
            corrections.where((undone ? "" : "not ") + "exists (select 1 from Correction u where u.undoes = x)");
        }
        if (detached != null) {
            corrections.where((detached ? "" : "not ") + DETACHED);
        }
        corrections
                .where("x.kind = :kind", "kind", kind)
                .where("x.by = :by", "by", by)
                .where("x.article.pk = :article", "article", key(Article.TYPE, article))
                .where("x.statementPk = :statement", "statement", key(Statement.TYPE, statement))
                .where("(x.actor.pk = :actor or x.other.pk = :actor)", "actor", key(Actor.TYPE, actor))
                .where("x.at >= :from", "from", from)
                .where("x.at < :to", "to", to);
    }

    private static Long key(String type, String id) {
        return id == null ? null : NodeId.keyOf(type, id);
    }
}
