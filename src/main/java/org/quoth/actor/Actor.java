package org.quoth.actor;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.Session;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person, an organization or a place that speaks or is named, across all articles. */
@Entity
@Description("A person, an organization or a place that speaks or is named, across all articles.")
public class Actor extends PanacheEntityBase implements Node {
    public static final String TYPE = "Actor";
    private static final int MOST_LISTED = 10;

    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Description("The canonical name, without titles: the fullest common one, unless a file or a person gives another.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What sort of actor it is.")
    public ActorKind kind;

    @Description("The actor's item in Wikidata: Q and a number. Null where nobody has linked one.")
    public String wikidataId;

    /** Whether a file or a person has given the name, so that it is not the fullest common one of the articles. */
    @Ignore
    public boolean nameGiven;

    /** Whether no article and no file names the actor any more; the database keeps it up. */
    @Ignore
    @Column(insertable = false, updatable = false)
    public boolean unnamed;

    /** Whom the actor turned out to be: its id leads there. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    public Actor mergedInto;

    @NonNull
    @OneToMany(mappedBy = "actor")
    @OrderBy("articles DESC, name")
    @Description("The same names, with where they are used.")
    public List<@NonNull ActorAlias> names = new ArrayList<>();

    /**
     * The actor of that opaque id, or the one that it turned out to be.
     *
     * @throws RequestException {@code INVALID_ID} if it is none of an actor, {@code NOT_FOUND} if there is no such actor
     */
    public static Actor withId(String id) {
        Actor actor = withKeys(List.of(NodeId.keyOf(TYPE, id))).get(0);
        if (actor == null) {
            throw RequestException.notFound("actor", id);
        }
        return actor;
    }

    /** The actors of those primary keys, or those that they turned out to be, in order; null where there is none. */
    static List<Actor> withKeys(List<Long> keys) {
        return getEntityManager().unwrap(Session.class).findMultiple(Actor.class, keys).stream()
                .map(actor -> actor == null || actor.mergedInto == null ? actor : actor.mergedInto)
                .toList();
    }

    /**
     * The actor that bears the name, in full; case and accents do not count.
     *
     * @throws RequestException {@code NOT_FOUND} if nobody bears it, {@code INVALID_ARGUMENT} if several do
     */
    public static Actor withName(String name) {
        List<Actor> bearers = bearers(name);
        if (bearers.size() > 1) {
            throw RequestException.invalidArgument("\"" + name + "\" may be any of "
                    + String.join(", ", bearers.stream().limit(MOST_LISTED)
                            .map(actor -> actor.name + " (" + actor.getId() + ")").toList()));
        }
        return bearers.stream().findFirst().orElseThrow(() -> new RequestException(ErrorCode.NOT_FOUND,
                "There is no actor with the name \"" + name + "\""));
    }

    /** The actor that bears the name, or, where nobody does, the one of that opaque id; fails as these two do. */
    public static Actor withIdOrName(String idOrName) {
        return bearers(idOrName).isEmpty() && NodeId.isOne(idOrName) ? withId(idOrName) : withName(idOrName);
    }

    /** The primary key of the actor of that id or name; null for null; fails as {@link #withIdOrName} does. */
    public static Long keyOf(String idOrName) {
        return idOrName == null ? null : withIdOrName(idOrName).pk;
    }

    /** The primary keys of the actors of those ids or names; null for null; fails as {@link #withIdOrName} does. */
    public static List<Long> keysOf(List<String> idsOrNames) {
        return idsOrNames == null ? null : ClientValue.checked("speakers", idsOrNames).stream().map(Actor::keyOf).toList();
    }

    private static List<Actor> bearers(String name) {
        return list(
                "from Actor x where exists (select 1 from ActorAlias a where a.actor = x and a.normalized = ?1) order by x.pk",
                ActorName.normalized(ClientValue.checked("name", name)));
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    public String getId() {
        return new NodeId(TYPE, pk).encoded();
    }

    @NonNull
    @Description("""
            Every name under which articles, a file or a person know the actor, the canonical one included, the commonest first. They \
            are as many as one name has spellings, and not as many as there are articles.""")
    public List<@NonNull String> getAliases() {
        return names.stream().map(alias -> alias.name).toList();
    }
}
