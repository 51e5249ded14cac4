// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement through time. */
@Schema(name = "AgreementRevisions", requiredProperties = "revisions")
record AgreementRevisions(List<AgreementView> revisions) {}
