// SPDX-License-Identifier: Apache-2.0
/** The provider API's description, held against the standard and against what the API does. */
package io.quadrille.platformapi.api.description;
