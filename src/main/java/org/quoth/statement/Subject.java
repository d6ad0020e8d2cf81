package org.quoth.statement;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.quoth.actor.Actor;

/**
 * That a statement is about an actor, as conditions on lists see it: with what such a list is ordered and narrowed by. Written
 * as {@link Statement#about}; the database fills in the rest.
 */
@Entity
@Immutable
@Table(name = "statement_about")
class Subject implements Serializable {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Statement statement;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Actor actor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "said_by")
    Actor speaker;

    OffsetDateTime datedAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && statement.equals(subject.statement) && actor.equals(subject.actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(statement, actor);
    }
}
