package dev.entente.security.fuzz;

import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.RawCall;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.cornutum.tcases.openapi.io.TcasesOpenApiIO;
import org.cornutum.tcases.openapi.resolver.MessageData;
import org.cornutum.tcases.openapi.resolver.ParamData;
import org.cornutum.tcases.openapi.resolver.ParamDef.Location;
import org.cornutum.tcases.openapi.resolver.RequestCase;
import org.cornutum.tcases.openapi.resolver.RequestCases;
import org.cornutum.tcases.openapi.testwriter.RequestCaseUtils;
import org.cornutum.tcases.openapi.testwriter.encoder.DataValueJson;
import org.cornutum.tcases.resolve.ResolverContext;

/** What tcases derives from the contracts: each input of each endpoint in all the ways that are good and that are not. */
final class CasesOfTcases {
    private final Map<Endpoint, List<RequestCase>> cases = new TreeMap<>();

    CasesOfTcases(Contracts contracts, long seed) {
        for (String service : Contracts.SERVICES) {
            byte[] contract = new PlainContract(contracts.document(service)).asJson();
            RequestCases.getRequestCases(
                            TcasesOpenApiIO.getRequestTests(new ByteArrayInputStream(contract), "json", null),
                            ResolverContext.builder(service)
                                    .random(new Random(seed))
                                    .build())
                    .getRequestCases()
                    .forEach(found -> cases.computeIfAbsent(endpoint(service, found), any -> new ArrayList<>())
                            .add(found));
        }
    }

    SortedSet<Endpoint> endpoints() {
        return new TreeSet<>(cases.keySet());
    }

    /** @param good says which things the endpoint is asked about where tcases has nothing against them */
    List<RawCall> of(Endpoint endpoint, RawCall good) {
        return cases.getOrDefault(endpoint, List.of()).stream()
                .map(found -> call(endpoint, found, good))
                .toList();
    }

    private static Endpoint endpoint(String service, RequestCase found) {
        return new Endpoint(service, found.getOperation().toUpperCase(Locale.ROOT), found.getPath());
    }

    private static RawCall call(Endpoint endpoint, RequestCase found, RawCall good) {
        RawCall call = good.at(path(endpoint, found, good) + query(found)).saying(body(found.getBody()));
        MessageData body = found.getBody();
        if (body != null && body.getMediaType() != null) {
            call = call.with("Content-Type", body.getMediaType());
        }
        for (ParamData parameter : parameters(found, Location.HEADER)) {
            String value = RequestCaseUtils.getHeaderParameterValue(parameter).orElse("");
            call = call.with(parameter.getName(), value.replaceAll("[^\\x20-\\x7e]", "?"));
        }
        return call;
    }

    private static String path(Endpoint endpoint, RequestCase found, RawCall good) {
        String[] template = endpoint.path().split("/", -1);
        String[] filled = good.path().replaceAll("\\?.*", "").split("/", -1);
        for (ParamData parameter : parameters(found, Location.PATH)) {
            int place = List.of(template).indexOf("{" + parameter.getName() + "}");
            if (!parameter.isValid()) {
                filled[place] = RequestCaseUtils.getPathParameterValue(parameter, true);
            }
        }
        return String.join("/", filled);
    }

    private static String query(RequestCase found) {
        List<String> asked = parameters(found, Location.QUERY).stream()
                .flatMap(parameter -> RequestCaseUtils.getQueryParameters(parameter, true).stream())
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private static List<ParamData> parameters(RequestCase found, Location location) {
        return StreamSupport.stream(found.getParams().spliterator(), false)
                .filter(parameter -> parameter.getLocation() == location)
                .toList();
    }

    private static byte[] body(MessageData body) {
        return body == null || body.getValue() == null
                ? new byte[0]
                : "application/json".equals(body.getMediaType())
                        ? DataValueJson.toJson(body.getValue()).getBytes(StandardCharsets.UTF_8)
                        : RequestCaseUtils.toOctetStream(body.getValue());
    }
}
