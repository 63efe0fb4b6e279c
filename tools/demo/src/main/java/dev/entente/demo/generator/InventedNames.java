package dev.entente.demo.generator;

import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.script.RegistrationAction.Person;
import dev.entente.demo.script.Script.Account;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Names that belong to nobody; mail addresses end in a domain that is reserved for examples. */
final class InventedNames {

    private static final List<String> PLACES = List.of(
            "Amberlea",
            "Brightwater",
            "Calderon",
            "Dunmarrow",
            "Eastmere",
            "Fernhollow",
            "Glasswick",
            "Harrowgate",
            "Ironvale",
            "Junipero",
            "Kestrel",
            "Larkmoor",
            "Marisol",
            "Northlight",
            "Oakhaven",
            "Pinecrest",
            "Quillon",
            "Ravenna Nova",
            "Silverbrook",
            "Thornfield",
            "Umbria Nova",
            "Valmora",
            "Westerlund",
            "Yarrow");
    private static final List<Field> FIELDS = List.of(
            new Field("Photonics", "C26.70"),
            new Field("Medical Technology", "C32.50"),
            new Field("Food", "C10.89"),
            new Field("Textile", "C13.20"),
            new Field("Aerospace", "C30.30"),
            new Field("Mobility", "C29.10"),
            new Field("Clean Energy", "D35.11"),
            new Field("Water", "E36.00"),
            new Field("Digital", "J62.01"),
            new Field("Advanced Materials", "C20.16"),
            new Field("Maritime", "C30.11"),
            new Field("Packaging", "C22.22"),
            new Field("Biotechnology", "M72.11"),
            new Field("Microelectronics", "C26.11"),
            new Field("Wood and Furniture", "C31.09"));
    private static final List<String> CLUSTER_FORMS = List.of("Cluster", "Cluster Association", "Innovation Network");
    private static final List<String> COMPANY_FORMS = List.of("Systems", "Works", "Laboratories");
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Clara", "Dimitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katja", "Liam",
            "Mirela", "Nils", "Olga", "Pavel", "Rosa", "Stefan", "Teresa", "Viktor");
    private static final List<String> LAST_NAMES = List.of(
            "Abelard",
            "Brandt",
            "Castell",
            "Dorsey",
            "Ekholm",
            "Fontana",
            "Grau",
            "Hollis",
            "Ivarsson",
            "Jelinek",
            "Kovalen",
            "Lindqvist",
            "Moreau",
            "Nadel",
            "Ostrow",
            "Pereira",
            "Quist",
            "Rossi",
            "Sandor",
            "Tamm");

    private final Random random;
    private int clusters;
    private int companies;
    private int persons;

    InventedNames(Random random) {
        this.random = random;
    }

    NameAndActivity organisation(OrganisationKind kind) {
        return switch (kind) {
            case CLUSTER -> combination(clusters++, CLUSTER_FORMS);
            case COMPANY -> combination(companies++, COMPANY_FORMS);
        };
    }

    /** Walks through all combinations before one comes again, and then numbers them. */
    private static NameAndActivity combination(int count, List<String> forms) {
        var combinations = PLACES.size() * FIELDS.size() * forms.size();
        // 389 has no factor in common with the number of combinations, so the walk meets each of them once
        var step = (int) (389L * count % combinations);
        var field = FIELDS.get(step / PLACES.size() % FIELDS.size());
        var form = forms.get(step / (PLACES.size() * FIELDS.size()));
        var round = count / combinations;
        var name = "%s %s %s".formatted(PLACES.get(step % PLACES.size()), field.name(), form);
        return new NameAndActivity(round == 0 ? name : name + " " + (round + 1), field.economicActivity());
    }

    Person person() {
        var first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
        var last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
        var address = "%s.%s.%d@participants.example".formatted(first, last, ++persons);
        return new Person(first, last, address.toLowerCase(Locale.ROOT));
    }

    List<Account> accounts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> {
                    var name = "delegate-%02d".formatted(number);
                    var person = person();
                    return new Account(name, person.firstName(), person.lastName(), name + "@delegates.example");
                })
                .toList();
    }

    record NameAndActivity(String name, String economicActivity) {}

    /** @param economicActivity NACE class */
    private record Field(String name, String economicActivity) {}
}
