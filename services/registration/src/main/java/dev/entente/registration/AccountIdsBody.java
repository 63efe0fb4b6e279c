package dev.entente.registration;

import dev.entente.registration.vocabulary.domain.AccountIds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AccountIds", description = "Accounts by the subject that the identity provider gave them.")
public record AccountIdsBody(
        @NotNull @Size(max = Words.MOST_ACCOUNTS) List<@NotNull @Pattern(regexp = Words.ACCOUNT) String> accountIds) {

    public AccountIds accounts() {
        return new AccountIds(accountIds);
    }
}
