package org.quoth.actor;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.resolve.ActorKind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person, an organization or a place that speaks or is named, across all articles. */
@Entity
@Description("A person, an organization or a place that speaks or is named, across all articles.")
public class Actor extends PanacheEntityBase implements Node {
    public static final String TYPE = "Actor";

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Description("The canonical name, without titles.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    public ActorKind kind;

    @Ignore
    @OneToMany(mappedBy = "actor")
    @OrderBy("pk")
    public List<ActorAlias> names = new ArrayList<>();

    /** Every actor that bears the name, in full; case and accents do not count. */
    public static List<Actor> withName(String name) {
        return list(
                "from Actor x where exists (select 1 from ActorAlias a where a.actor = x and a.normalized = ?1) order by x.pk",
                ActorName.normalized(name));
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @NonNull
    @Description("Every name under which articles know the actor, the canonical one included.")
    public List<@NonNull String> getAliases() {
        return names.stream().map(alias -> alias.name).toList();
    }
}
