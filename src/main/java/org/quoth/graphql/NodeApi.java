package org.quoth.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.quarkus.arc.All;

/** The queries {@code node} and {@code nodes}. */
@GraphQLApi
public class NodeApi {
    @Inject
    @All
    List<NodeLoader> loaders;

    @Query
    @Description("Any Node by its id. An unknown id is an error with the code NOT_FOUND.")
    public Node node(@Id @NonNull @Name("id") @Description("As the object gave it.") String id) {
        PartialList<Node> found = find(List.of(id));
        if (!found.failures().isEmpty()) {
            throw found.failures().get(0);
        }
        return found.get(0);
    }

    @Query
    @NonNull
    @Description("""
            Any Nodes by their ids, in the order of these, at most 100. For an unknown id there is null, and an error with the \
            code NOT_FOUND at its place.""")
    public List<Node> nodes(@Id @NonNull @Name("ids") @Description("As the objects gave them.") List<@NonNull String> ids) {
        if (ids.size() > PageRequest.MAX_SIZE) {
            throw RequestException.invalidArgument("ids are " + ids.size() + "; at most " + PageRequest.MAX_SIZE
                    + " objects are given at once");
        }
        return find(ids);
    }

    private PartialList<Node> find(List<String> ids) {
        Map<Integer, RequestException> failures = new TreeMap<>();
        Map<Integer, NodeId> asked = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                asked.put(i, NodeId.decode(ids.get(i)));
            } catch (RequestException e) {
                failures.put(i, e);
            }
        }
        Map<NodeId, Node> found = load(asked.values().stream().distinct().toList());
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            nodes.add(found.get(asked.get(i)));
            if (nodes.get(i) == null) {
                failures.putIfAbsent(i, RequestException.notFound("object", ids.get(i)));
            }
        }
        return new PartialList<>(nodes, failures);
    }

    private Map<NodeId, Node> load(List<NodeId> ids) {
        Map<String, List<Long>> keys = ids.stream().collect(
                Collectors.groupingBy(NodeId::type, Collectors.mapping(NodeId::key, Collectors.toList())));
        Map<NodeId, Node> found = new HashMap<>();
        for (NodeLoader loader : loaders) {
            List<Long> wanted = keys.getOrDefault(loader.type(), List.of());
            List<? extends Node> nodes = loader.load(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                found.put(new NodeId(loader.type(), wanted.get(i)), nodes.get(i));
            }
        }
        return found;
    }
}
