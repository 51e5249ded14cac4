// SPDX-License-Identifier: Apache-2.0
/** Exports: jobs that pack everything of one device that is a person's, and keep it for her for a week. */
package io.quadrille.portability.export;
