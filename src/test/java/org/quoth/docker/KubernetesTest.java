package org.quoth.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.QuothConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.common.utils.StringUtil;

/** Holds the manifests against the API's types: a field that is misspelt, misplaced or of another type fails. */
class KubernetesTest {
    private static final Path MANIFESTS = Path.of("docker", "kubernetes");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "v1 Service", Service.class,
            "batch/v1 Job", Job.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    /** The types keep fields that they do not know; here such a field is a mistake. */
    private final ObjectMapper yaml = new YAMLMapper().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    });

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "service", "migration", "autoscaler", "disruption-budget", "network-policy" })
    void aManifestIsWhatTheApiTakes(String name) throws IOException {
        assertThat(read(name).getMetadata().getLabels()).containsEntry("app.kubernetes.io/part-of", "quoth");
    }

    @Test
    void everythingFindsTheInstances() throws IOException {
        Deployment deployment = (Deployment) read("deployment");
        Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
        Service service = (Service) read("service");
        NetworkPolicy policy = (NetworkPolicy) read("network-policy");
        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(service.getSpec().getSelector())
                .containsAllEntriesOf(
                        ((PodDisruptionBudget) read("disruption-budget")).getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(policy.getSpec().getPodSelector().getMatchLabels());
        assertThat(((HorizontalPodAutoscaler) read("autoscaler")).getSpec().getScaleTargetRef().getName())
                .isEqualTo(deployment.getMetadata().getName());
        Container instance = container(deployment.getSpec().getTemplate());
        assertThat(instance.getPorts().get(0).getName())
                .isEqualTo(service.getSpec().getPorts().get(0).getTargetPort().getStrVal());
        assertThat(policy.getSpec().getIngress().get(0).getPorts().get(0).getPort().getIntVal())
                .isEqualTo(instance.getPorts().get(0).getContainerPort());
    }

    @Test
    void instancesLeaveTheTablesToTheJob() throws IOException {
        assertThat(migration(((Job) read("migration")).getSpec().getTemplate())).isEqualTo("only");
        assertThat(migration(((Deployment) read("deployment")).getSpec().getTemplate())).isEqualTo("never");
    }

    @Test
    void theServiceIsToldOnlyWhatItKnows() throws IOException {
        List<String> known = ConfigMappings.getProperties(ConfigClass.configClass(QuothConfig.class)).keySet().stream()
                .map(property -> StringUtil.replaceNonAlphanumericByUnderscores(property).toUpperCase()).toList();
        for (PodTemplateSpec template : List.of(((Job) read("migration")).getSpec().getTemplate(),
                ((Deployment) read("deployment")).getSpec().getTemplate())) {
            assertThat(container(template).getEnv()).extracting(EnvVar::getName)
                    .filteredOn(name -> name.startsWith("QUOTH_")).isSubsetOf(known);
        }
    }

    private HasMetadata read(String name) throws IOException {
        String manifest = Files.readString(MANIFESTS.resolve(name + ".yaml"));
        var head = yaml.readTree(manifest);
        Class<? extends HasMetadata> type = KINDS.get(head.path("apiVersion").asText() + " " + head.path("kind").asText());
        assertThat(type).as(name + ": apiVersion and kind").isNotNull();
        return yaml.readValue(manifest, type);
    }

    private static Container container(PodTemplateSpec template) {
        return template.getSpec().getContainers().get(0);
    }

    private static String migration(PodTemplateSpec template) {
        return container(template).getEnv().stream().filter(variable -> variable.getName().equals("QUOTH_DATABASE_MIGRATION"))
                .findFirst().orElseThrow().getValue();
    }
}
