package org.quoth.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.ClientValue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A newspaper, site or agency in which articles are published. */
@Entity
@Description("A newspaper, site or agency in which articles are published.")
public class Publication extends PanacheEntityBase {
    @Ignore
    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    public Long pk;

    @NonNull
    @Description("As the source gives it.")
    public String name;

    @Description("The country of publication, as the source gives it; null where it gives none.")
    public String country;

    /** The primary keys of the publications of those names, as far as there are such; null for null. */
    public static List<Long> keysOf(Collection<String> names) {
        return names == null
                ? null
                : Publication.<Publication>list("name in ?1", ClientValue.checked("publication", names)).stream()
                        .map(publication -> publication.pk).toList();
    }

    /** The publications of those primary keys. */
    static Map<Long, Publication> withKeys(Collection<Long> keys) {
        return Publication.<Publication>list("pk in ?1", keys).stream()
                .collect(Collectors.toMap(publication -> publication.pk, Function.identity()));
    }

    /** The publication of that name, made if it is new. A country that was not known so far is taken over. */
    public static Publication named(String name, String country) {
        Optional<Publication> known = find("name", name).firstResultOptional();
        if (known.isPresent() && (country == null || known.get().country != null)) {
            return known.get();
        }
        getEntityManager().createNativeQuery("""
                insert into publication (name, country) values (:name, :country)
                on conflict (name) do update set country = coalesce(publication.country, excluded.country)
                """).setParameter("name", name).setParameter("country", country).executeUpdate();
        known.ifPresent(publication -> getEntityManager().refresh(publication));
        return find("name", name).singleResult();
    }
}
