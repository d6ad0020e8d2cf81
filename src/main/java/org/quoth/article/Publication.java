package org.quoth.article;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

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

    @Description("The country of publication, as the source gives it.")
    public String country;

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
