package org.quoth.graphql;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.quarkus.arc.All;

/** The query {@code node}. */
@GraphQLApi
public class NodeApi {
    @Inject
    @All
    List<NodeLoader> loaders;

    @Query
    @Description("Any object by its id. An unknown id is an error with the code NOT_FOUND.")
    public Node node(@Id @NonNull @Name("id") @Description("As the object gave it.") String id) {
        NodeId node = NodeId.decode(id);
        return loaders.stream()
                .filter(loader -> loader.type().equals(node.type()))
                .findFirst()
                .<Node>flatMap(loader -> loader.load(node.key()))
                .orElseThrow(() -> new RequestException(ErrorCode.NOT_FOUND, "There is no object with the id \"" + id + "\""));
    }
}
