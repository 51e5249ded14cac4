// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import static java.util.stream.Collectors.groupingBy;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Device models in the database. */
@ApplicationScoped
class ModelService implements DeviceModels {

    private final TenantSessions sessions;
    private final ModelRepository repository;

    ModelService(TenantSessions sessions, ModelRepository repository) {
        this.sessions = sessions;
        this.repository = repository;
    }

    @Override
    public Uni<DeviceModel> publish(TenantId tenant, DeviceModel model) {
        Optional<LocalizedText> fault = ModelRules.fault(model);
        if (fault.isPresent()) {
            return Uni.createFrom().failure(new DirectoryException(Reason.INVALID, fault.get()));
        }
        ModelEntity entity = ModelEntity.of(tenant, model);
        List<StreamEntity> streams = IntStream.range(0, model.streams().size())
                .mapToObj(position ->
                        StreamEntity.of(tenant, model.id(), model.streams().get(position), position))
                .toList();
        return sessions.inTenant(tenant, session -> repository.insert(session, entity, streams))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This model identifier is taken.", "Cet identifiant de modèle est déjà pris."),
                        new LocalizedText("This model cannot be entered.", "Ce modèle ne peut pas être saisi.")))
                .replaceWith(model);
    }

    @Override
    public Uni<Optional<DeviceModel>> find(TenantId tenant, ModelId model) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .find(session, tenant, model)
                        .onItem()
                        .ifNotNull()
                        .transformToUni(found ->
                                repository.streams(session, tenant, model).map(found::toModel))
                        .map(Optional::ofNullable));
    }

    @Override
    public Uni<List<DeviceModel>> all(TenantId tenant) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .all(session, tenant)
                        .chain(models -> repository.streams(session, tenant).map(streams -> join(models, streams))));
    }

    private static List<DeviceModel> join(List<ModelEntity> models, List<StreamEntity> streams) {
        Map<String, List<StreamEntity>> byModel = streams.stream().collect(groupingBy(stream -> stream.key.model()));
        return models.stream()
                .map(model -> model.toModel(byModel.getOrDefault(model.key.model(), List.of())))
                .toList();
    }
}
