// SPDX-License-Identifier: Apache-2.0
/** How are a tenant's devices doing, in few figures? */
package io.quadrille.ingestion.traffic;
