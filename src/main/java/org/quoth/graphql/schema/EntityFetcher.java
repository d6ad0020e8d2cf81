package org.quoth.graphql.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.quoth.graphql.Node;
import org.quoth.graphql.NodeApi;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.RequestException;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;

/** Finds what a gateway asks for by types and ids. */
class EntityFetcher implements DataFetcher<List<Node>> {
    /** A gateway asks for all that stands on a page of another graph, or below one, at once. */
    private static final int MOST = 1000;

    @Override
    public List<Node> get(DataFetchingEnvironment environment) {
        List<Map<String, Object>> asked = environment.getArgument("representations");
        if (asked.size() > MOST) {
            throw RequestException.invalidArgument("representations are " + asked.size() + "; at most " + MOST
                    + " entities are given at once");
        }
        List<String> ids = asked.stream().map(EntityFetcher::idOf).filter(Objects::nonNull).distinct().toList();
        NodeApi nodes = Arc.container().instance(NodeApi.class).get();
        Map<String, Node> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i += PageRequest.MAX_SIZE) {
            List<String> page = ids.subList(i, Math.min(ids.size(), i + PageRequest.MAX_SIZE));
            List<Node> answers = nodes.nodes(page);
            for (int j = 0; j < page.size(); j++) {
                found.put(page.get(j), answers.get(j));
            }
        }
        List<Node> entities = new ArrayList<>();
        asked.forEach(entity -> entities.add(found.get(idOf(entity))));
        return entities;
    }

    /** Null where type and id do not belong together. */
    private static String idOf(Map<String, Object> entity) {
        return entity.get("id") instanceof String id && NodeId.isOne(id)
                && NodeId.decode(id).type().equals(entity.get("__typename")) ? id : null;
    }
}
