package org.quoth.graphql.compiled;

import java.util.HashMap;
import java.util.Map;

/**
 * How objects of a GraphQL type are read from the columns of their entity. Declared beside the entities, as beans; fields that
 * are not declared are left to the ordinary way, and so is every query that asks for them.
 */
public final class Shape {
    private final String type;
    private final Class<?> entity;
    private final Map<String, Source> sources = new HashMap<>();

    private Shape(String type, Class<?> entity) {
        this.type = type;
        this.entity = entity;
    }

    /** @param entity whose primary key is called {@code pk} */
    public static Shape of(String type, Class<?> entity) {
        return new Shape(type, entity);
    }

    /** Of what is no entity but a part of one: an embeddable. */
    public static Shape ofPart(String type) {
        return new Shape(type, null);
    }

    /** Where a field comes from. */
    sealed interface Source {
    }

    record Id() implements Source {
    }

    record Value(String attribute) implements Source {
    }

    record Part(String attribute, String type, String present) implements Source {
    }

    record One(String attribute, String type) implements Source {
    }

    record Many(String from, String owner, String element, String order, String having) implements Source {
    }

    /** The field {@code id}, an opaque id. */
    public Shape id() {
        return with("id", new Id());
    }

    /** Fields that are attributes of the same name. */
    public Shape values(String... fields) {
        for (String field : fields) {
            with(field, new Value(field));
        }
        return this;
    }

    /**
     * A field that is an embedded object.
     *
     * @param present an attribute of it that is null only where there is no object
     */
    public Shape part(String field, String type, String present) {
        return with(field, new Part(field, type, present));
    }

    /** A field that is another entity, to which the attribute of the same name refers. */
    public Shape one(String field, String type) {
        return with(field, new One(field, type));
    }

    /**
     * A field that is a list.
     *
     * @param from in HQL, where the elements {@code x} are found
     * @param owner the path of the key of the object whose list it is
     * @param element the elements' GraphQL type, or, where they are plain values, their path from {@code x}
     * @param order in HQL, as the ordinary way orders the list
     */
    public Shape many(String field, String from, String owner, String element, String order) {
        return with(field, new Many(from, owner, element, order, null));
    }

    /**
     * A field that is a list, as {@link #many} has it, without the elements of which a list is empty.
     *
     * @param having that list: a field of the elements, and their attribute
     */
    public Shape manyHaving(String having, String field, String from, String owner, String element, String order) {
        return with(field, new Many(from, owner, element, order, having));
    }

    private Shape with(String field, Source source) {
        sources.put(field, source);
        return this;
    }

    String type() {
        return type;
    }

    /** Null for a part of an entity. */
    Class<?> entity() {
        return entity;
    }

    /** @throws NotCompiled if the field is not declared */
    Source source(String field) {
        Source source = sources.get(field);
        if (source == null) {
            throw new NotCompiled(type + "." + field);
        }
        return source;
    }
}
