// SPDX-License-Identifier: Apache-2.0
/** What devices of a model may report, as it stands in the model's row. */
package io.quadrille.tenantadmin.event;
