package dev.entente.registration.vocabulary.adapter;

import dev.entente.registration.vocabulary.domain.AccountIds;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Account ids as an array of texts, so that queries and policies can look into it. */
@Converter(autoApply = true)
@Immutable
public class AccountIdsColumn implements AttributeConverter<AccountIds, String[]> {

    @Override
    public String[] convertToDatabaseColumn(AccountIds accounts) {
        return accounts.values().toArray(String[]::new);
    }

    @Override
    public AccountIds convertToEntityAttribute(String[] accounts) {
        return new AccountIds(List.of(accounts));
    }
}
