package org.quoth.correction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.resolve.ActorKind;

/** What is to be changed about an actor; what is not given stays. */
@Description("What is to be changed about an actor; what is not given stays. Each change is a correction of its own.")
@Input("ActorEdit")
public record ActorEdit(
        @Description("The canonical name. It is kept whatever articles call the actor, and becomes one of its aliases.") String name,
        @Description("What sort of actor it is.") ActorKind kind,
        @Description("Names that it bears as well; articles to come mean it by them.") List<String> addAliases,
        @Description("""
                Added names that it does not bear. One that articles use is split out instead.""") List<String> removeAliases) {
}
