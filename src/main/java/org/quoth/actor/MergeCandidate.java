package org.quoth.actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Two actors that may be one; what articles tell does not decide it, and a person may. */
@Entity
@Description("Two actors that may be one; what articles tell does not decide it, and a person may.")
public class MergeCandidate extends PanacheEntityBase {
    @Ignore
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The one that was known first.")
    public Actor actor;

    @NonNull
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The other.")
    public Actor other;

    @Ignore
    public Long nameId;
}
